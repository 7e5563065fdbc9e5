/* Our plug-ins of Tasklist. */
import { ownLogin, wayHome } from '/js/webapps.js';

export default [ownLogin('tasklist.login'), wayHome('tasklist.navbar.action')];
