/* The engine's own login is closed: whoever is logged out here is logged out of our pages too. */
export default {
  id: 'systemtilgang.own-login',
  pluginPoint: 'cockpit.login',
  priority: 100,
  render: function () {
    window.location.assign('/login/out');
  }
};
