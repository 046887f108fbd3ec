/** What the project's own scripts use of the bundle. */
export { findingsPage } from './write/docs.ts';
