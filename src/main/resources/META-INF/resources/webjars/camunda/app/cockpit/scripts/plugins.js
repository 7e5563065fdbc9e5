/* Our plug-ins of Cockpit. */
import { ownLogin, wayHome } from '/js/webapps.js';

export default [ownLogin('cockpit.login'), wayHome('cockpit.navigation')];
