/** What files of pipelines are called. */
export const WORKFLOW = /(^|[\\/])\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/;
export const ACTION = /(^|[\\/])action\.ya?ml$/;
export const GITLAB = /\.gitlab-ci\.ya?ml$/;
