using System.CommandLine;

namespace Hub.Commands;

/// <summary>A command whose help ends with examples and, where it has its own, exit codes.</summary>
internal class TaughtCommand(string name, string description, string lesson) : Command(name, description)
{
    public string Lesson { get; } = lesson;
}
