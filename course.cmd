@echo off
rem The launcher for Windows: does what the shell script "course" does; the comments are there.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "root=%root:~0,-1%"

set "home=%JAVA_HOME%"
if not defined home for /f "tokens=1,* delims==" %%a in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.home ="') do for /f "tokens=*" %%h in ("%%b") do set "home=%%h"
if not defined home (
    echo course: there is no Java: install a JDK 17 or newer and put it on the PATH, or set JAVA_HOME to it. 1>&2
    exit /b 69
)
if not exist "%home%\bin\javac.exe" (
    echo course: "%home%" is not a whole JDK: install a JDK 17 or newer and set JAVA_HOME to it. 1>&2
    exit /b 69
)
set "version=0"
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%home%\release"') do for /f "delims=.-+" %%n in ("%%~v") do set "version=%%n"
if %version% lss 17 (
    echo course: "%home%" is Java %version%: install a JDK 17 or newer and set JAVA_HOME to it. 1>&2
    exit /b 69
)
set "target=%root%\classroom\target"
if %version% geq 21 set "target=%target%\java21"
set "native=-Xshare:auto"
if %version% geq 24 set "native=--enable-native-access=ALL-UNNAMED"

set "built=no"
if not exist "%target%\classpath" goto build
if not exist "%target%\classes\course\classroom\cli\Course.class" goto build

:run
set /p libraries=<"%target%\classpath"
"%home%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %native% -cp "%target%\classes;%libraries%" "-Dcourse.root=%root%" "-Dcourse.built=%built%" course.classroom.cli.Course %*
if not %errorlevel% == 75 exit /b %errorlevel%
if %built% == yes exit /b 75

:build
set "JAVA_HOME=%home%"
set "maven=mvn"
where /q mvn || set "maven=%root%\mvnw.cmd"
set "log=%target%\build.log"
if not exist "%target%" mkdir "%target%"
pushd "%root%"
call "%maven%" -q -B -ntp -Dstyle.color=never -o -pl classroom process-classes >"%log%" 2>&1 <nul || call "%maven%" -q -B -ntp -Dstyle.color=never -U -pl classroom process-classes >"%log%" 2>&1 <nul
set "failed=%errorlevel%"
popd
if not %failed% == 0 (
    echo course: Maven cannot build the course, or there is no Maven and no network to download it; its words: "%log%" 1>&2
    exit /b 69
)
set "built=yes"
goto run
