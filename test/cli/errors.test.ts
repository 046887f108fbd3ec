import { describe, expect, it } from 'vitest';
import { failureOf, UsageError } from '../../src/cli/errors.ts';
import { VERSION } from '../../src/version.ts';
import { wordsOf } from '../../src/cli/words.ts';
import { RunError } from '../../src/run-error.ts';
import { OutputError } from '../../src/write/output-error.ts';

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
    [new OutputError('exists', 'o.xlsx'), 'o.xlsx exists; add --force to overwrite it.'],
    [
      new OutputError('notOurs', 'o.xlsx'),
      'o.xlsx exists and was not written by khuyenhoc, so it is not overwritten.',
    ],
    [new OutputError('isInput', 'o.xlsx'), 'o.xlsx is read in this run, so it is not overwritten.'],
    [new OutputError('noFolder', 'x/o.xlsx'), 'x/o.xlsx cannot be written: its folder does not exist.'],
    [new OutputError('cannotWrite', 'o.xlsx', 'EIO'), 'o.xlsx cannot be written (EIO).'],
    [new OutputError('cannotWrite', 'o.xlsx'), 'o.xlsx cannot be written.'],
    [
      new OutputError('readOnly', 'x/o.xlsx', 'EROFS'),
      'x/o.xlsx cannot be written: its folder does not let files be written (EROFS). Choose another folder; nothing has been written.',
    ],
    [
      new OutputError('diskFull', 'o.xlsx', 'ENOSPC'),
      'o.xlsx cannot be written: the disk is full (ENOSPC). Free some space or choose another disk; nothing has been written.',
    ],
    [
      new OutputError('inUse', 'o.xlsx', 'EBUSY', [{ path: 'o.xlsx', beside: 'o (2).xlsx' }]),
      'o.xlsx cannot be replaced: it is open in another program, or locked (EBUSY). The new result is o (2).xlsx: use that file, or close the old one and run again.',
    ],
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
