import type { Text } from './domain/language.ts';
import type { ReadFailure } from './domain/source.ts';
import { Refusal } from './read/refusal.ts';

/** Why a roster could not be read at all. Errors that are no fact about the file are a fault of the program. */
export function unreadableRoster(error: unknown, path: string): Text {
  if (error instanceof Refusal) return refused(error.failure, path);
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { vi: `không tìm thấy ${path}`, en: `${path} does not exist` }
    : unreadable(path, code);
}

function refused(failure: ReadFailure, path: string): Text {
  switch (failure.kind) {
    case 'empty':
      return { vi: `${path} không có gì`, en: `${path} is empty` };
    case 'encrypted':
      return { vi: `${path} có mật khẩu`, en: `${path} has a password` };
    case 'foreign':
      return { vi: `${path} không phải CSV hay Excel`, en: `${path} is neither CSV nor Excel` };
    case 'damaged':
      return { vi: `${path} bị hỏng (${failure.part})`, en: `${path} is damaged (${failure.part})` };
    case 'limit':
      return {
        vi: `${path} vượt giới hạn ${failure.limit} (${failure.allowed})`,
        en: `${path} passes the limit ${failure.limit} (${failure.allowed})`,
      };
    case 'unreadable':
      return unreadable(path, failure.reason);
  }
}

function unreadable(path: string, reason: string): Text {
  return { vi: `không đọc được ${path} (${reason})`, en: `${path} cannot be read (${reason})` };
}
