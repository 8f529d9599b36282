import { child, isMap } from '../../engine/template';
import type { Json } from '../../engine/value';

/** What files of pipelines are called. */
export const WORKFLOW = /(^|[\\/])\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/;
export const ACTION = /(^|[\\/])action\.ya?ml$/;
export const GITLAB = /\.gitlab-ci\.ya?ml$/;

/** Whether data is an action of GitHub, or a workflow, whatever its file is called. */
export const isAction = (data: Json): boolean =>
  isMap(data) && isMap(data.runs) && typeof child(data.runs, 'using') === 'string' && data.jobs === undefined;

export const isWorkflow = (data: Json): boolean => isMap(data) && data.on !== undefined && isMap(data.jobs);
