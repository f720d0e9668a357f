//! A scene as an SVG still for the storyboard, print and tests.
