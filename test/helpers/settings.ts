import type { Settings } from '../../src/settings.ts';

/** The settings of a run over files in a folder that asks for nothing in particular; `more` changes what matters. */
export function settingsOf(cwd: string, paths: readonly string[], more: Partial<Settings> = {}): Settings {
  return {
    paths: [...paths],
    programme: null,
    year: null,
    roster: null,
    language: 'vi',
    failOn: 'error',
    onError: 'withhold',
    duplicates: 'stop',
    output: null,
    csv: null,
    asOf: '2024-01-15',
    force: false,
    official: false,
    departmentSheets: false,
    limits: {},
    jobs: 1,
    cwd,
    ...more,
  };
}
