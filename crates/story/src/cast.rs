//! The thirteen kinds of cell: how each looks, how wide it is, where it lives.
