import course.threads.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
