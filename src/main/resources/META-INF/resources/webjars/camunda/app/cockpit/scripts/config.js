/* Settings of Cockpit, in the place of the shipped file. */
export default {
  customScripts: ['scripts/own-login'],
  disableWelcomeMessage: true
};
