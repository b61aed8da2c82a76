using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hub.Commands;

/// <summary>The usual help, followed by what the command has to teach.</summary>
public sealed class TeachingHelp(HelpAction standard, string rootLesson) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = standard.Invoke(parseResult);
        var lesson = parseResult.CommandResult.Command is TaughtCommand taught ? taught.Lesson : rootLesson;
        parseResult.InvocationConfiguration.Output.WriteLine(lesson.TrimEnd());
        return code;
    }
}
