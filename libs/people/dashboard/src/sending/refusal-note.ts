export { RefusalNote } from '@rinnakkain/platform-dashboard';
