import { browser } from '../../../jest.preset.mjs';

export default browser('groups-dashboard');
