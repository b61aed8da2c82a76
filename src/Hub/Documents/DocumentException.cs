namespace Hub.Documents;

/// <summary>Why a document cannot be trusted; the message goes on from the name of its file.</summary>
public sealed class DocumentException(string message) : Exception(message);
