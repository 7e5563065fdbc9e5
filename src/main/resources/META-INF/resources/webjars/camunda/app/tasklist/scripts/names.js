/*
 * Names and roles for what Tasklist leaves without: its buttons of one icon, its dialogs, its parts of the page.
 * Tasklist draws its page again and again, so this is looked after as long as the page is open.
 */

var TEXTS = {
  nb: {
    filters: 'Vis eller skjul filtrene',
    list: 'Vis eller skjul oppgavelisten',
    task: 'Vis eller skjul oppgaven',
    maximize: 'Vis bare oppgaven',
    reset: 'Vis alle kolonnene',
    remove: 'Fjern sorteringen',
    close: 'Lukk',
    escalated: 'Sendt videre',
    reminded: 'Påminnelse'
  },
  en: {
    filters: 'Show or hide the filters',
    list: 'Show or hide the list of tasks',
    task: 'Show or hide the task',
    maximize: 'Show only the task',
    reset: 'Show all columns',
    remove: 'Remove sorting',
    close: 'Close',
    escalated: 'Passed on',
    reminded: 'Reminder'
  }
};

/** The priorities that the processes give: SystemUserRequestProcess and RemindApprovers. */
var ESCALATED = 100;
var REMINDED = 80;

function set(element, attribute, value) {
  if (value && element.getAttribute(attribute) !== value) {
    element.setAttribute(attribute, value);
  }
}

function tooltip(element) {
  var told = element.hasAttribute('uib-tooltip') ? element : element.querySelector('[uib-tooltip]');
  return told && told.getAttribute('uib-tooltip');
}

function urgency(text, priority) {
  return priority >= ESCALATED ? text.escalated : priority >= REMINDED ? text.reminded : null;
}

function rules(text) {
  return {
    '[cam-widget-header]': function (it) { set(it, 'role', 'banner'); },
    '.site-wrap': function (it) { set(it, 'role', 'main'); },
    '.region-toggle': function (it) { set(it, 'aria-label', text[it.dataset.region]); },
    '.maximize': function (it) { set(it, 'aria-label', text.maximize); },
    '.reset-regions': function (it) { set(it, 'aria-label', text.reset); },
    '.sorting-choice > .glyphicon-remove-sign': function (it) { set(it, 'aria-label', text.remove); },
    '.sort-direction, .new-sort > .dropdown-toggle, .task-card-details .shutter': function (it) {
      set(it, 'aria-label', tooltip(it));
    },
    'input.main-field': function (it) {
      set(it, 'role', 'combobox');
      set(it, 'aria-label', it.placeholder);
    },
    '.names .process-definition, .definition-name .process-definition': function (it) { set(it, 'role', 'presentation'); },
    '.modal[role="dialog"]': function (it) {
      var title = it.querySelector('.modal-title');
      set(it, 'aria-label', title && title.textContent.trim());
    },
    '.close .sr-only': function (it) {
      if (it.textContent !== text.close) { it.textContent = text.close; }
    },
    '.tasks-list .priority': function (it) {
      var label = urgency(text, Number(it.textContent));
      if (label) {
        set(it, 'data-urgency', label);
      } else {
        it.removeAttribute('data-urgency');
      }
    }
  };
}

/** Looks after the names on this page, in this language. */
export function lookAfterNames(language) {
  var all = rules(TEXTS[language]);
  var waiting = false;
  var shown;

  /** Where the columns stand one below the other, the task that was chosen is not left below the whole list. */
  function showChosenTask() {
    var chosen = /[?&]task=([^&]+)/.exec(window.location.hash);
    var title = chosen && document.querySelector('.task-details h2');
    if (title && shown !== chosen[1] && document.querySelector('.tasks-list li.task, .tasks-list .well')) {
      shown = chosen[1];
      if (window.matchMedia('(max-width: 767px)').matches) { title.scrollIntoView(); }
    }
  }

  function apply() {
    waiting = false;
    showChosenTask();
    Object.keys(all).forEach(function (selector) {
      document.querySelectorAll(selector).forEach(all[selector]);
    });
  }

  new MutationObserver(function () {
    if (!waiting) {
      waiting = true;
      window.requestAnimationFrame(apply);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  apply();
}
