//! The body as one drawing: marrow, river of blood, thymus, tissue, bag. Shapes as data.
