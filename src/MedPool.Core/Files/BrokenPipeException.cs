namespace MedPool.Internals;

/// <summary>The reader of a pipe has closed it: nobody wants the rest.</summary>
/// <param name="message">Which pipe.</param>
internal sealed class BrokenPipeException(string message) : IOException(message);
