export { settingsIn } from './kept';
