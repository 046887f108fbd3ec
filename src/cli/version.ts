import { version } from '../../package.json';

/** The version of this tool, as `package.json` says it. */
export const VERSION: string = version;
