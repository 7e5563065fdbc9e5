/* Settings of Cockpit, in the place of the shipped file. */
import { dress } from '/js/webapps.js';

dress('en');

export default {
  app: { vendor: 'Systemtilgang', name: 'Cockpit' },
  customScripts: ['scripts/plugins'],
  disableWelcomeMessage: true
};
