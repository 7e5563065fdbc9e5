/* Says that a pasted list is too long before it is sent, so that it is not lost. The server counts too. */
(function () {
  var form = document.getElementById('pasted');
  var tooMany = document.getElementById('too-many');

  form.addEventListener('submit', function (event) {
    var lines = document.getElementById('numbers').value.split('\n').filter(function (line) {
      return line.trim() !== '';
    });
    tooMany.hidden = lines.length <= Number(form.dataset.most);
    if (!tooMany.hidden) {
      event.preventDefault();
      tooMany.focus();
    }
  });
})();
