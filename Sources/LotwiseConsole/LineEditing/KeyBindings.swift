/// Where the keys of the line editor come from, for whoever wonders why one does nothing.
package struct KeyBindings: Equatable, Sendable {
  /// The two families of keys that libedit knows.
  package enum Mode: String, Sendable {
    case emacs
    case vi
  }

  package var mode: Mode
  /// The user's `.editrc`, if there is one.
  package var file: String?
  /// False when libedit stopped at a line of the file that it does not know.
  package var fileIsUnderstood: Bool
}
