//! What a person can change, its ranges, and its shareable form.
