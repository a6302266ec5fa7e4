import CLibEditShim

/// The rows that a prompt and the edited text take, counted as libedit draws them.
///
/// libedit does not tell where it left the cursor. Whoever writes below the text (a listing, `^C`)
/// or draws it anew after a resize must know.
package struct ScreenArea: Equatable {
  package let rowOfCursor: Int
  package let lastRow: Int

  /// Counts rows from 0 for a text with the cursor before its character `cursor`.
  package init(promptWidth: Int, text: [wchar_t], cursor: Int, columns: Int) {
    let columns = max(columns, 2)
    var row = promptWidth / columns
    var column = promptWidth % columns
    var rowOfCursor = row
    for (index, character) in text.enumerated() {
      if index == cursor { rowOfCursor = row }
      if character == 0x0A {
        row += 1
        column = 0
        continue
      }
      let width = character == 0x09 ? 8 - column % 8 : ScreenArea.columns(of: character)
      if column + width > columns {
        row += 1
        column = character == 0x09 ? column + width - columns : width
      } else {
        column += width
      }
      if column == columns {
        row += 1
        column = 0
      }
    }
    self.rowOfCursor = cursor < text.count ? rowOfCursor : row
    self.lastRow = row
  }

  /// The columns of a text on one row; combining characters take none.
  package static func width(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, Int(lotwise_character_width(wchar_t($1.value)))) }
  }

  private static func columns(of character: wchar_t) -> Int {
    let width = Int(lotwise_character_width(character))
    // A control character is drawn as ^X.
    return width >= 0 ? width : 2
  }
}
