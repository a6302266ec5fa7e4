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

  @Test func `there is a word for each 64 numbers, and none too many`() {
    var marks = EntryMarks()
    var words: [Int] = [marks.wordCount]
    for count in [1, 63, 64, 65, 128, 129, 10_000] {
      marks.cover(count)
      words.append(marks.wordCount)
    }

    #expect(words == [0, 1, 1, 1, 2, 2, 3, 157])
    let isNew = marks.insert(64)
    let (zero, last, beside) = (marks.contains(0), marks.contains(64), marks.contains(128))
    #expect(isNew && !zero && last && !beside)
  }
}
