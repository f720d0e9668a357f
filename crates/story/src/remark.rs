//! Milestones and changes as typed remarks; the app turns each into a sentence.
