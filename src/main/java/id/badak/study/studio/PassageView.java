package id.badak.study.studio;

/// A passage at the desk of who reads it, with its memos.
record PassageView(DeskView desk, Coding coding, MemosView memos) {}
