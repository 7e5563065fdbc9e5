/* What our forms have in common; a form calls it from its own script. */
window.systemtilgang = window.systemtilgang || {};

/** A person who opens the task can answer at once, without claiming it; the answer is given by the form's buttons. */
window.systemtilgang.ownButtons = function ($scope) {
  $scope.$watch(function () {
    for (var shell = $scope; shell; shell = shell.$parent) {
      if (shell.options) {
        shell.options.hideCompleteButton = true;
        shell.options.disableForm = false;
      }
    }
  });
};

/** Takes the person to a message as soon as it is on the screen. */
window.systemtilgang.tell = function (id) {
  window.setTimeout(function () {
    var message = document.getElementById(id);
    if (message) { message.focus(); }
  }, 0);
};

/** Says on the form why it does not go on, whether Angular is drawing at the moment or not. */
window.systemtilgang.refuse = function ($scope, why) {
  $scope.failure = why;
  $scope.$applyAsync();
  window.systemtilgang.tell('failure');
};

/** Reads from an address of this service, as the person who is logged in; null when there is nothing. */
window.systemtilgang.read = function (address) {
  return fetch(address, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(function (answer) {
    if (!answer.ok) { throw new Error(answer.status); }
    return answer.status === 204 ? null : answer.json();
  });
};

/** Enter in the form's search field searches, and does not send the form. */
window.systemtilgang.searchOnEnter = function ($scope, search) {
  $scope.searchOnEnter = function (event) {
    if (event.keyCode === 13) {
      event.preventDefault();
      search();
    }
  };
};

/**
 * A field to search by, over a list to choose from. What is chosen stays if it is found again; an answer that comes after
 * a later search has begun is left.
 * @param address of what is found: {rows, total}
 * @param id names the field of a row that is chosen, in $scope.choice too
 * @param unread says on the form that nothing could be read
 * @return looks for what the field says, and leaves it to the caller to draw it
 */
window.systemtilgang.search = function ($scope, address, id, unread) {
  var searches = 0;

  function look() {
    var turn = ++searches;
    var text = $scope.query.text;
    $scope.failure = null;
    return window.systemtilgang.read(address + '?sok=' + encodeURIComponent(text)).then(function (found) {
      if (turn !== searches) { return false; }
      $scope.found = found;
      $scope.query.shown = text;
      if (!found.rows.some(function (row) { return row[id] === $scope.choice[id]; })) {
        $scope.choice[id] = '';
      }
      return true;
    });
  }

  $scope.query = { text: '', shown: '' };

  $scope.show = function () {
    look()
      .then(function (shown) {
        if (shown) { window.systemtilgang.tell('found'); }
      })
      .catch(unread)
      .then(function () { $scope.$apply(); });
  };

  window.systemtilgang.searchOnEnter($scope, $scope.show);

  return look;
};

/** Opens a task as its link does, in a new Tasklist: the one on the screen knows an older list. */
window.systemtilgang.openTask = function (id) {
  window.history.replaceState(null, '', '#/?task=' + encodeURIComponent(id));
  window.location.reload();
};

/** Opens the task of this kind that waits for this business key; answers whether there is one. */
window.systemtilgang.openTaskOf = function (kind, businessKey) {
  var query = '?taskDefinitionKey=' + kind + '&processInstanceBusinessKey=' + encodeURIComponent(businessKey);
  return window.systemtilgang.read('/camunda/api/engine/engine/default/task' + query)
    .catch(function () { return []; })
    .then(function (tasks) {
      if (tasks.length) {
        window.systemtilgang.openTask(tasks[0].id);
      }
      return tasks.length > 0;
    });
};

/**
 * Shows the facts of the task, and completes it with the person's decision.
 * @param refused what to say when not all that is asked for may be passed on
 * @param told says what became of a decision, for a form that shows it: {text, page, link}; such a form asks for no
 *   reason. Without it the person goes on to the receipt.
 */
window.systemtilgang.decisionForm = function (camForm, $scope, refused, told) {
  var reasons = {
    MissingRoleAccess: 'ingen av rollene dine gir rett til å gi tjenesten videre.',
    MissingPackageAccess: 'du har ikke selv denne tilgangspakken.',
    ResourceNotDelegable: 'tjenesten kan ikke gis videre.'
  };

  $scope.answer = { reason: '' };

  window.systemtilgang.ownButtons($scope);

  camForm.on('form-loaded', function () {
    camForm.variableManager.createVariable({ name: 'decision', type: 'String', value: null });
    if (!told) {
      camForm.variableManager.createVariable({ name: 'reason', type: 'String', value: null });
    }
    window.systemtilgang.read('/systemtilgang/api/oppgave/' + encodeURIComponent(camForm.taskId))
      .then(function (facts) { $scope.facts = facts; })
      .catch(function () {
        window.systemtilgang.refuse($scope, { title: 'Forespørselen kunne ikke hentes. Last siden på nytt.' });
      })
      .then(function () { $scope.$apply(); });
  });

  function explained(error) {
    var body = error && (error.response ? error.response.body : error) || {};
    return {
      title: body.delegationReasons ? refused : 'Svaret ble ikke lagret. Last siden på nytt og prøv igjen.',
      items: (body.delegationReasons || []).map(function (item) {
        return { name: item.name, reason: reasons[item.codes[0]] || 'ukjent årsak.' };
      })
    };
  }

  $scope.decide = function (decision) {
    $scope.sending = true;
    $scope.failure = null;
    camForm.variableManager.variableValue('decision', decision);
    if (!told) {
      camForm.variableManager.variableValue('reason', $scope.answer.reason || null);
    }
    camForm.submit(function (error) {
      if (error) {
        $scope.sending = false;
        window.systemtilgang.refuse($scope, explained(error));
      }
    });
  };

  camForm.on('submit-success', function () {
    if (told) {
      $scope.done = told(camForm.variableManager.variableValue('decision'));
      window.setTimeout(function () {
        $scope.$apply();
        window.systemtilgang.tell('done');
      }, 0);
      return;
    }
    window.setTimeout(function () {
      window.location.assign('/receipt/' + encodeURIComponent($scope.facts.id));
    }, 0);
  });
};

/* Tasklist takes custom scripts for plugins; this is none. */
export default [];
