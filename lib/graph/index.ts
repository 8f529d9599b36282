import type { Template } from '../engine/template';
import { pipelinesOf } from './pipelines';
import { svg } from './svg';

/** Draws the pipelines of templates as SVG. Throws a `BulwarkError` where there is none, or only deployment can tell its stages. */
export const drawPipelines = (templates: readonly Template[]): string => svg(pipelinesOf(templates));
