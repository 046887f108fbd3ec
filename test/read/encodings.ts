/** Vietnamese in windows-1258: the base letter, then its tone as a byte of its own. */
export function in1258(text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    const whole = table.get(character);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const decomposed = [...character.normalize('NFD')];
    const tone = decomposed.find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark)) ?? '';
    const base = decomposed
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC');
    for (const each of [base, tone]) bytes.push(table.get(each) ?? 0x3f);
  }
  return Uint8Array.from(bytes);
}
