using Hub.Domain;

namespace Hub.Store;

/// <summary>A registration and the person file it is in.</summary>
public sealed record FiledRegistration(string FileId, Registration Registration);
