import Testing

@testable import ItemTracking

@Suite struct EntryMarksTests {
  @Test func `what was met stays met when there is room for more`() {
    var marks = EntryMarks()
    marks.cover(100)
    let isNew = marks.insert(3)
    let isNewAgain = marks.insert(3)
    let last = marks.insert(127)

    marks.cover(1000)

    let (three, four, far) = (marks.contains(3), marks.contains(4), marks.contains(999))
    let words = marks.wordCount
    #expect(isNew && !isNewAgain && last)
    #expect(three && !four && !far)
    #expect(words == 16)
    marks.forgetAll()
    let isGone = !marks.contains(3) && !marks.contains(127)
    #expect(isGone)
  }
}
