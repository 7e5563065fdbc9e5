/* Settings of Tasklist, in the place of the shipped file; read before Tasklist begins. */
import { dress, languageOf } from '/js/webapps.js';
import { lookAfterNames } from './names.js';

var LANGUAGES = ['nb', 'en'];
var language = languageOf(LANGUAGES);

var SHORTCUTS = {
  nb: {
    focusFilter: 'går til det første filteret',
    focusList: 'går til den første oppgaven i listen',
    focusForm: 'går til det første feltet i oppgaven',
    startProcess: 'åpner «Start noe nytt»'
  },
  en: {
    focusFilter: 'goes to the first filter',
    focusList: 'goes to the first task in the list',
    focusForm: 'goes to the first field of the task',
    startProcess: 'opens “Start process”'
  }
};

function shortcut(key, name) {
  return { key: key, description: SHORTCUTS[language][name] };
}

/** What was escalated or reminded of comes first, then the newest; a person's own choice of order is left alone. */
function orderByUrgency() {
  var ORDER = [{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'created', sortOrder: 'desc' }];
  var parts = window.location.hash.split('?');
  if (/^(#\/?)?$/.test(parts[0]) && !/(^|&)sorting=/.test(parts[1] || '')) {
    var asked = (parts[1] ? parts[1] + '&' : '') + 'sorting=' + encodeURIComponent(JSON.stringify(ORDER));
    window.history.replaceState(null, '', '#/?' + asked);
  }
}

dress(language);
lookAfterNames(language);
orderByUrgency();

export default {
  app: { vendor: 'Systemtilgang', name: language === 'en' ? 'Tasks' : 'Oppgaver' },
  locales: { availableLocales: LANGUAGES, fallbackLocale: 'nb' },
  customScripts: ['scripts/plugins', 'scripts/forms'],
  disableWelcomeMessage: true,
  shortcuts: {
    focusFilter: shortcut('ctrl+shift+f', 'focusFilter'),
    focusList: shortcut('ctrl+alt+l', 'focusList'),
    focusForm: shortcut('ctrl+alt+f', 'focusForm'),
    startProcess: shortcut('ctrl+alt+p', 'startProcess')
  }
};
