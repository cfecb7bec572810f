/* Turkish search: "sifre", "ŞİFRE" and "şifre" are one word, "ISPARTA" and "ısparta" too.
   The build appends this to the theme's lunr.tr, which folds nothing: parents type on phones
   without Turkish letters, and JavaScript's toLowerCase() makes two characters of İ. */
(function (lunr) {
  "use strict";

  function folded(text) {
    return text
      .replace(/[ıİI]/g, "i")
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
  }

  function fold(token) {
    return token.update(folded);
  }
  lunr.Pipeline.registerFunction(fold, "fold-tr");

  const turkish = lunr.tr;
  lunr.tr = Object.assign(function () {
    turkish.call(this);
    this.pipeline.add(fold);
  }, turkish);

  const lexer = lunr.QueryLexer;
  lunr.QueryLexer = Object.assign(function (words) {
    lexer.call(this, folded(words));
  }, lexer);
  lunr.QueryLexer.prototype = lexer.prototype;
})(self.lunr);
