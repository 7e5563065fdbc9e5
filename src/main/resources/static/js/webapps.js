/* What Tasklist and Cockpit have in common: whose they are, and the way back to our own pages. */

/** The person's language when it is one of these, else Norwegian: what the web applications themselves would choose. */
export function languageOf(available) {
  var first = (navigator.languages && navigator.languages[0]) || navigator.language || 'nb';
  var language = first.toLowerCase().split('-')[0];
  return available.indexOf(language) < 0 ? 'nb' : language;
}

/** The page says which language it is in, and wears our icon. */
export function dress(language) {
  document.documentElement.lang = language;
  var icon = document.querySelector('link[rel="icon"]');
  icon.type = 'image/svg+xml';
  icon.href = '/images/favicon.svg';
}

/** A plug-in for the menu: the link to the overview of system users. */
export function wayHome(pluginPoint) {
  return {
    id: 'systemtilgang.home',
    pluginPoint: pluginPoint,
    priority: 1000,
    render: function (node) {
      var link = document.createElement('a');
      link.href = '/systemtilgang';
      link.className = 'st-home';
      link.textContent = 'Systemtilganger';
      node.appendChild(link);
    }
  };
}

/** The engine's own login is closed: whoever is logged out here is logged out of our pages too, and of the login provider. */
export function ownLogin(pluginPoint) {
  return {
    id: 'systemtilgang.own-login',
    pluginPoint: pluginPoint,
    priority: 100,
    render: function () {
      window.location.assign('/login/leave');
    }
  };
}
