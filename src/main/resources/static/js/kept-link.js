/* What stands behind the # of a link into Tasklist or Cockpit is seen by no server: hand it over before the login. */
window.location.replace(
  '/systemtilgang/lenke?app=' +
    encodeURIComponent(window.location.pathname.split('/')[3]) +
    '&sted=' +
    encodeURIComponent(window.location.hash.slice(1))
);
