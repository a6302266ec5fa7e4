/// A line that was made of the parts of another, and how far it is from that.
struct LeadFilled: Hashable, Sendable {
  var text: String
  var cost: Int
  /// Words that the line has for what they say.
  var said: Set<String> = []
  /// An item that is meant by the document beside it, and not written again.
  var implied: String?
  /// Places and parties that are left to the document.
  var aside: [String] = []
  /// How much is not said: `N` stands for it.
  var isOpen = false
  /// Numbers in it are made up.
  var invents = false

  /// A joint that is another one than was written, a place or a day that no word led to.
  static let unsaid = 1
  static let otherJoint = 2
  static let guessed = 4
}
