// Filled as rooms open.
export {};
