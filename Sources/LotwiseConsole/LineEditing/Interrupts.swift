import CLibEditShim

/// Ctrl-C as a flag, which whoever runs something long looks at.
///
/// System calls are not restarted after the signal: a `read` or `write` that it meets fails with
/// `EINTR`, which is what lets the line go.
package enum Interrupts {
  /// Makes Ctrl-C set the flag instead of ending the process.
  package static func install() {
    lotwise_interrupts_install()
  }

  /// True when Ctrl-C was pressed since the flag was last cleared.
  package static var isPending: Bool {
    lotwise_interrupt_is_pending()
  }

  package static func clear() {
    lotwise_interrupt_clear()
  }
}
