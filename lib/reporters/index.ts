import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { oscal } from './oscal';
import type { Reporter } from './report-options';
import { sarif } from './sarif';
import { text } from './text';

/** Every format that a report can be written in, by its name. */
export const reporters = { text, json, sarif, junit, markdown, github, oscal } satisfies Record<string, Reporter>;
