import { boxTables, fillBlanks, lowerHeadings } from './lesson-html.js';

const words = { teacherName: 'Ms. <Okafor>', schoolName: 'A & B', counselorName: 'C', counselorContact: 'D', optOutDate: 'E' };

describe('a lesson plan and a family letter on the page', () => {
  it('have their blanks filled, and a name can never become markup', () => {
    expect(fillBlanks('<p>{{teacherName}}, {{schoolName}}, {{teacherName}}</p>', words))
      .toBe('<p>Ms. &lt;Okafor&gt;, A &amp; B, Ms. &lt;Okafor&gt;</p>');
  });

  it('let a wide table scroll in a named box that the keyboard reaches', () => {
    expect(boxTables('<p>a</p><table><tr></tr></table>', 'Table "A"'))
      .toBe('<p>a</p><div role="region" tabindex="0" aria-label="Table &quot;A&quot;"><table><tr></tr></table></div>');
  });

  it('stand one heading level below the page', () => {
    expect(lowerHeadings('<h1 id="a">T</h1><h2>U</h2><p>h1</p><hr>')).toBe('<h2 id="a">T</h2><h3>U</h3><p>h1</p><hr>');
  });
});
