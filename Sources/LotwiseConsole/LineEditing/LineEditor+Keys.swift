import CLibEdit
import CLibEditShim
import Glibc

/// The keys that libedit lacks: completion, bracketed paste, and giving back an interrupted line.
extension LineEditor {
  /// Control-underscore; the editor pushes it, and a user who presses it gets a beep.
  static let giveBackKey = "\u{1F}"

  /// Binds our functions to keys and reads the user's `.editrc`.
  ///
  /// The file comes first, because `bind -v` and `bind -e` in it forget every other binding.
  func bindKeys() -> KeyBindings {
    lotwise_edit_use_emacs_keys(editor)
    lotwise_edit_add_function(
      editor, "lotwise-complete", "Complete the word",
      { editor, _ in
        LineEditor.owner(of: editor)?.complete() ?? UInt8(CC_ERROR)
      })
    lotwise_edit_add_function(
      editor, "lotwise-paste", "Insert what is pasted",
      { editor, _ in
        LineEditor.owner(of: editor)?.paste() ?? UInt8(CC_ERROR)
      })
    lotwise_edit_add_function(
      editor, "lotwise-vi-paste", "Insert what is pasted",
      { editor, _ in
        LineEditor.owner(of: editor)?.pasteAfterEscape() ?? UInt8(CC_ERROR)
      })
    lotwise_edit_add_function(
      editor, "lotwise-give-back", "Restore the line",
      { editor, _ in
        LineEditor.owner(of: editor)?.giveBack() ?? UInt8(CC_ERROR)
      })
    var keys = readUserKeys()
    lotwise_edit_bind(editor, "^I", "lotwise-complete")
    lotwise_edit_bind(editor, "^R", "em-inc-search-prev")
    lotwise_edit_bind(editor, "^_", "lotwise-give-back")
    guard lotwise_edit_has_vi_keys(editor) else {
      lotwise_edit_bind(editor, "\\e[200~", "lotwise-paste")
      return keys
    }
    keys.mode = .vi
    // In vi's insert mode Escape must act at once, so the marker is met in command mode.
    lotwise_edit_bind_in_command_mode(editor, "[200~", "lotwise-vi-paste")
    lotwise_edit_bind_in_command_mode(editor, "\\e[200~", "lotwise-paste")
    return keys
  }

  /// Reads `$EDITRC` or `~/.editrc`.
  private func readUserKeys() -> KeyBindings {
    var keys = KeyBindings(mode: .emacs, file: nil, fileIsUnderstood: true)
    var path = getenv("EDITRC").map { String(cString: $0) }
    if path == nil, let home = getenv("HOME") { path = String(cString: home) + "/.editrc" }
    guard let path, access(path, R_OK) == 0 else { return keys }
    keys.file = path
    keys.fileIsUnderstood = el_source(editor, path) == 0
    return keys
  }

  /// Reads a paste up to its end marker and puts it in as one edit.
  private func paste() -> UInt8 {
    var pasted = PastedText()
    lotwise_input_heed_only_ends(true)
    defer { lotwise_input_heed_only_ends(false) }
    while !pasted.isFinished {
      var character: wchar_t = 0
      errno = 0
      if el_wgetc(editor, &character) == 1 {
        pasted.append(character)
        continue
      }
      let signal = lotwise_reading_peek_signal()
      let goesOn = errno == EINTR && !Interrupts.isPending && !lotwise_signal_ends(signal)
      guard goesOn else { return UInt8(CC_EOF) }
    }
    insert(pasted.text)
    // A signal in the middle of the paste is waiting; leaving the line lets it be dealt with.
    return UInt8(lotwise_reading_peek_signal() == 0 ? CC_REFRESH : CC_EOF)
  }

  /// Pastes where the cursor was before the marker's Escape left vi's insert mode.
  ///
  /// Escape moves the cursor back by one, except at the start of the line. There it cannot be told
  /// whether it moved; the start is taken, unless the text is one character long.
  private func pasteAfterEscape() -> UInt8 {
    let line = currentLine
    if line.cursor > 0 || line.text.count == 1 { el_cursor(editor, 1) }
    let result = paste()
    guard result == UInt8(CC_REFRESH) else { return result }
    // Back to insert mode. Command mode has no cursor behind the last character.
    let after = currentLine
    el_push(editor, after.cursor == after.text.count ? "A" : "i")
    return result
  }

  private func giveBack() -> UInt8 {
    guard let line = interruptedLine else { return UInt8(CC_ERROR) }
    interruptedLine = nil
    insert(line.text)
    el_cursor(editor, Int32(line.cursor - line.text.count))
    return UInt8(CC_REFRESH)
  }

  private func insert(_ text: [wchar_t]) {
    if !text.isEmpty { el_winsertstr(editor, text + [0]) }
  }
}
