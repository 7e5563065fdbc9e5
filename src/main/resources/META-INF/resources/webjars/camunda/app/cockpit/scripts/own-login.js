/* The engine's own login is closed: whoever is logged out logs in through the pages of the product. */
export default {
  id: 'systemtilgang.own-login',
  pluginPoint: 'cockpit.login',
  priority: 100,
  render: function () {
    window.location.assign('/systemtilgang');
  }
};
