/* Searches while one types, by asking for the same page that the button asks for. Without this script there is the button. */
(function () {
  var PAUSE = 300;
  var form = document.querySelector('form.st-search');
  if (!form) {
    return;
  }
  var field = form.elements.sok;
  var waiting;
  var asked = 0;

  function after(element) {
    var all = [];
    for (var next = element.nextElementSibling; next; next = next.nextElementSibling) {
      all.push(next);
    }
    return all;
  }

  /* What follows the search is what it found; above it stands how much that is. */
  function show(page) {
    var found = page.querySelector('form.st-search');
    if (!found) {
      return false;
    }
    after(form).forEach(function (old) {
      old.remove();
    });
    form.after.apply(form, after(found));
    var count = form.querySelector('[role=status]');
    if (count) {
      count.replaceChildren.apply(count, found.querySelector('[role=status]').childNodes);
    }
    return true;
  }

  function search() {
    var address = form.action + '?' + new URLSearchParams(new FormData(form));
    var number = ++asked;
    fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' } })
      .then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : Promise.reject(new Error(answer.status));
      })
      .then(function (text) {
        if (number === asked && show(new DOMParser().parseFromString(text, 'text/html'))) {
          window.history.replaceState(null, '', address);
        }
      })
      .catch(function () {
        /* The button is still there. */
      });
  }

  field.addEventListener('input', function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(search, PAUSE);
  });
  form.addEventListener('submit', function () {
    window.clearTimeout(waiting);
    asked++;
  });
})();
