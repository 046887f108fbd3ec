import { describe, expect, it } from 'vitest';
import { failureOf, UsageError } from '../../src/cli/errors.ts';
import { VERSION } from '../../src/version.ts';
import { wordsOf } from '../../src/cli/words.ts';
import { RunError } from '../../src/run-error.ts';

const vi = wordsOf('vi');
const en = wordsOf('en');

describe('an error that the user can mend', () => {
  it.each([
    [new UsageError('Once.'), 'Once.'],
    [new RunError('pathMissing', { path: 'x.csv' }), 'x.csv does not exist.'],
    [new RunError('noSubmission', { paths: ['a', 'b'] }), 'No submission found in a, b.'],
    [
      new RunError('programme', { path: 'p', detail: 'key missing' }),
      'The programme cannot be used: key missing',
    ],
    [new RunError('roster', { path: 'r', detail: 'no code' }), 'The roster cannot be used: no code'],
    [
      new RunError('severalYears', { files: ['2022: a.csv, b.csv', '2023: c.csv'] }),
      'The submissions are of several years; choose one with --year, or keep them apart. 2022: a.csv, b.csv; 2023: c.csv',
    ],
    [new RunError('outputExists', { path: 'o.xlsx' }), 'o.xlsx exists; add --force to overwrite it.'],
    [
      new RunError('outputNotOurs', { path: 'o.xlsx' }),
      'o.xlsx exists and was not written by khuyenhoc, so it is not overwritten.',
    ],
    [
      new RunError('outputIsInput', { path: 'o.xlsx' }),
      'o.xlsx is read in this run, so it is not overwritten.',
    ],
    [
      new RunError('outputFolderMissing', { path: 'x/o.xlsx' }),
      'x/o.xlsx cannot be written: its folder does not exist.',
    ],
    [
      new RunError('outputCannotBeWritten', { path: 'o.xlsx', reason: 'EACCES' }),
      'o.xlsx cannot be written (EACCES).',
    ],
    [new RunError('outputCannotBeWritten', { path: 'o.xlsx' }), 'o.xlsx cannot be written.'],
  ])('%s has status 2 and one sentence', async (error, message) => {
    expect(await failureOf(error, en)).toEqual({ status: 2, message });
    expect((await failureOf(error, vi)).status).toBe(2);
  });

  it('is told on one line, whatever stands in a name', async () => {
    const { message } = await failureOf(new RunError('pathMissing', { path: 'a\nb\u001b[2J\u202e' }), vi);
    expect(message).toBe('Không tìm thấy a b\\u001b[2J\\u202e.');
  });
});

describe('any other error', () => {
  it.each([new TypeError('x is not a function\n    at y'), 'thrown text', undefined])(
    'is a fault of the program: %s',
    async (error) => {
      const { status, message } = await failureOf(error, en);
      expect(status).toBe(70);
      expect(message).toContain(`khuyenhoc ${VERSION}, Node ${process.version}`);
      expect(message).not.toContain('\n');
    },
  );
  it('names what went wrong', async () => {
    expect((await failureOf(new TypeError('boom'), vi)).message).toContain('TypeError: boom');
  });
});
