const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place of a text; NaN beyond it. For walking through a text: texts come in more inner makes (cut
 * from others, put together, read from bytes) than the engine remembers at one place of the program, and finding the
 * method anew at every letter takes longer than all else that is done with it. So it is taken from the prototype once.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
