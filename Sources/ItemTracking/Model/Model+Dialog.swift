/// What a command tells and asks while it is done.
extension Model {
  /// Tells something that is worth knowing.
  mutating func inform(_ notice: TrackingError) { dialog.inform(notice) }

  /// Warns of something that may turn out wrong; the command goes on.
  mutating func warn(_ notice: TrackingError) { dialog.warn(notice) }

  /// Asks as BC would; true when the answer is yes.
  ///
  /// What a no means is the caller's to say.
  ///
  /// - Throws: the question itself when nothing answers it.
  mutating func ask(_ question: TrackingError) throws(TrackingError) -> Bool {
    try dialog.ask(question)
  }
}
