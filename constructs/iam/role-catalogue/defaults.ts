export { defaults, guards } from '../github-deploy-role/defaults';
